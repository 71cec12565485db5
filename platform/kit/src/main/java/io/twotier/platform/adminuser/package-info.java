/** The first administrator of a new tenant, made at the identity provider. */
package io.twotier.platform.adminuser;
