package io.twotier.customer.relationship;

/** How a relationship came about. */
public enum RelationshipOrigin { CREATED, INVITED, EXTENDED }
