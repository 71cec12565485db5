/** What subscription-service says, as far as partnerships need it. */
package io.twotier.partner.upstream.subscription;
