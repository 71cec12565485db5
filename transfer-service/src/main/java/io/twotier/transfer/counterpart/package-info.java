/** Partners of a simulation that answer transfers by a script, so that one who rehearses needs nobody else. */
package io.twotier.transfer.counterpart;
