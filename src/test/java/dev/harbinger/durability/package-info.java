/**
 * The packaged program under {@code kill -9}: a client notes what was acknowledged, the program is killed at a random
 * moment, and after the restart the two are compared.
 */
package dev.harbinger.durability;
