/** What agreement-service says, as far as partners need it. */
package io.twotier.partner.upstream.agreement;
