/** The evidence over HTTP: for a customer, for a partner, for the operator. */
package io.twotier.agreement.evidence.api;
