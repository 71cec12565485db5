/** What subscription-service says, as far as a transfer needs it: a replica kept up by its events. */
package io.twotier.transfer.upstream.subscription;
