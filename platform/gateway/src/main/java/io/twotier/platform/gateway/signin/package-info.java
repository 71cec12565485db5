/** The addresses at which old clients get their tokens, mapped to the identity provider. */
package io.twotier.platform.gateway.signin;
