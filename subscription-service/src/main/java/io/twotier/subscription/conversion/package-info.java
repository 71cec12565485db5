/** Trials that are bought after all. */
package io.twotier.subscription.conversion;
