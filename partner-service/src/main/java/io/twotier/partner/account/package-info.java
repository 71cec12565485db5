/** A partner as a tenant: types, MPN ids, region, profile. */
package io.twotier.partner.account;
