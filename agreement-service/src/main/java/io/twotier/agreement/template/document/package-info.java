/** The texts of the agreements: one in each language, where needed one for a country. */
package io.twotier.agreement.template.document;
