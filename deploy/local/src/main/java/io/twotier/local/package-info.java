/** Starts all of Twotier on one machine: infrastructure, identity provider, gateway and the five services. */
package io.twotier.local;
