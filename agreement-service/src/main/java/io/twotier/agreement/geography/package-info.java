/** The countries of the programme. */
package io.twotier.agreement.geography;
