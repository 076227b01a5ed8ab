package express.people;

import express.base.PersonId;

/** Somebody invented, as the sign-in page of a demonstration offers them. */
public record DemoPerson(PersonId id, String name, String words) {}
