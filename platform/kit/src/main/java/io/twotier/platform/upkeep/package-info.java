/** What those who operate a service can have it do with its events: redrive, republish, rebuild. */
package io.twotier.platform.upkeep;
