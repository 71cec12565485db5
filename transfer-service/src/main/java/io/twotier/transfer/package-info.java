/** Moves subscriptions of a customer from the partner that sold them to its provider: the request, its process and its outcome. */
package io.twotier.transfer;
