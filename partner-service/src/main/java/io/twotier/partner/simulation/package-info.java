/** Simulations and their clocks, which their tenants can move. */
package io.twotier.partner.simulation;
