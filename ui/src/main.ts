// Starts the window: fonts, colours, then the shell.
import { mount } from 'svelte';
import { followWindow } from '$lib/look';
import App from './App.svelte';
import './styles/font.css';
import './styles/tokens.css';
import './styles/base.css';

followWindow();
const target = document.getElementById('app');
if (target) mount(App, { target });
