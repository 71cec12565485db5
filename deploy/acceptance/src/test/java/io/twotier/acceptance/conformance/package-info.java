/** Whether clients that exist work unmodified: every operation of the public API against every point of the wire, and as each client sends it. */
package io.twotier.acceptance.conformance;
