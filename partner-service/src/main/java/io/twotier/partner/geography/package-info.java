/** Countries and the regions partners sell in. */
package io.twotier.partner.geography;
