/** The story a newcomer watches on the first day: a direct-bill partner becomes an indirect reseller and moves a customer to its provider. */
package io.twotier.local.story;
