package express.policy;

import express.base.Ids;
import java.util.UUID;

/** Names an action of a policy between modules. It stays the same when the words change. */
public record PolicyActionId(UUID value) {

    public static PolicyActionId of(String text) {
        return new PolicyActionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
