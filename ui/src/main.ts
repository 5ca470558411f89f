// Starts the window: fonts, colours, then the shell.
import { mount } from 'svelte';
import App from './App.svelte';
import { applyLook } from '$lib/look.svelte';
import './styles/font.css';
import './styles/tokens.css';
import './styles/base.css';

applyLook();
window.addEventListener('resize', applyLook);

const target = document.getElementById('app');
if (target) mount(App, { target });
