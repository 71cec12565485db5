/** The way of a direct-bill partner to becoming an indirect reseller. */
package io.twotier.partner.enrollment;
