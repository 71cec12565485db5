/** The old way to turn a token into one for this API. */
package io.twotier.partner.signin;
