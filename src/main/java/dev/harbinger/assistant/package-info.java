/**
 * The optional language model. It may propose signals of a brief; what it says is checked against the brief before
 * anything of it is used, and whatever it does or fails to do, the rules' result stands. Off unless an operator gives an
 * endpoint.
 */
package dev.harbinger.assistant;
