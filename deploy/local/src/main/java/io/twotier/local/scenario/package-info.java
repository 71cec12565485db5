/** The book of scenarios: each stands in a file of its own, written for any client, and is played here against a running suite. */
package io.twotier.local.scenario;
