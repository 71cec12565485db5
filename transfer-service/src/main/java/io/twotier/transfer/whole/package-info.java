/** Everything a customer has with one partner, moved by one request. */
package io.twotier.transfer.whole;
