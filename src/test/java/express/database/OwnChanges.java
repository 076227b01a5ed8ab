package express.database;

/** Changes that nobody makes but the test itself, believed for some seconds. */
public final class OwnChanges {

    private OwnChanges() {}

    public static Changes begin() {
        Changes changes = new Changes();
        changes.heard();
        return changes;
    }
}
