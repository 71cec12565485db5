/** Relationship extensions over HTTP. */
package io.twotier.customer.extension.api;
