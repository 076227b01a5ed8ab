package express.jobs;

import express.base.PersonId;
import express.base.Viewer;
import java.util.Set;

final class Somebody {

    private Somebody() {}

    static Viewer.Person named(String name) {
        return new Viewer.Person(PersonId.next(), name, false, Set.of(), Set.of());
    }

    static Viewer.Person operator() {
        return new Viewer.Person(PersonId.next(), "Oda", true, Set.of(), Set.of());
    }
}
