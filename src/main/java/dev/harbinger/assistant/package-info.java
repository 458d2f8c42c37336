/**
 * The optional language model. It may propose signals of a brief; what it says is checked against the brief before
 * anything of it is used, and whatever it does or fails to do, the rules' result stands. Off unless an operator gives an
 * endpoint.
 *
 * <p>And the tools of the Model Context Protocol, by which the assistants of others read and write as their token's user
 * may; they call the public faces of the other rooms and decide nothing.
 */
package dev.harbinger.assistant;
