/** The metadata of agreements over HTTP. */
package io.twotier.agreement.template.api;
