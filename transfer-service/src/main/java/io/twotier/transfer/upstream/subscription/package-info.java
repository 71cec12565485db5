/** What subscription-service says, as far as transfers need it. */
package io.twotier.transfer.upstream.subscription;
