/** Simulations: tenants whose clock can be moved, and that can be waited for until nothing of theirs is in flight. */
package io.twotier.platform.simulation;
