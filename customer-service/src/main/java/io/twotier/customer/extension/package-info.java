/** A transitioning partner brings its provider into the relationship with a customer it won directly. */
package io.twotier.customer.extension;
