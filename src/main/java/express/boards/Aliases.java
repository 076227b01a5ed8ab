package express.boards;

import express.base.PersonId;
import java.util.List;

/** Under which further keys somebody with an account writes on boards: modules that let people in otherwise plug in here. */
public interface Aliases {

    List<String> of(PersonId person);
}
