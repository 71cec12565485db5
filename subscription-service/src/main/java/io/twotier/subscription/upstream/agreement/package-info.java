/** What agreement-service says about signed agreements, as far as it is needed here. */
package io.twotier.subscription.upstream.agreement;
