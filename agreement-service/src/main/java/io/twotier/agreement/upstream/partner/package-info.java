/** What this service remembers of partners, from partner-service. */
package io.twotier.agreement.upstream.partner;
