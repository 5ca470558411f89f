// Starts the screen in the hall.
import { mount } from 'svelte';
import Hall from './features/hall/Hall.svelte';
import './styles/font.css';
import './styles/tokens.css';
import './styles/base.css';

const target = document.getElementById('hall');
if (target) mount(Hall, { target });
