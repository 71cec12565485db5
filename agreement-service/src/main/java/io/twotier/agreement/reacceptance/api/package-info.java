/** Requiring re-acceptance over HTTP. */
package io.twotier.agreement.reacceptance.api;
