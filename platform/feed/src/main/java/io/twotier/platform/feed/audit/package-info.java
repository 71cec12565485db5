/** The audit records of all services: kept once, numbered and chained in the log of each who took part, and searched. */
package io.twotier.platform.feed.audit;
