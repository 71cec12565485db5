/** What transfer-service says, as far as relationships need it: whether a transfer is still open. */
package io.twotier.customer.upstream.transfer;
