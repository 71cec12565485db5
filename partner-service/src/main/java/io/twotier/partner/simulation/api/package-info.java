/** The clock of a simulation over HTTP. */
package io.twotier.partner.simulation.api;
