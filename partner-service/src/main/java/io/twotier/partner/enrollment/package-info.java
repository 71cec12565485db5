/** The ways of a partner to becoming an indirect reseller or an indirect provider. */
package io.twotier.partner.enrollment;
