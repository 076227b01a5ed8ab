package express.paper;

/** The way a document reads, with the sides that its beginning and its end fall on. */
enum Direction {
    LEFT_TO_RIGHT("ltr", "left", "right"),
    RIGHT_TO_LEFT("rtl", "right", "left");

    private final String attribute;
    private final String start;
    private final String end;

    Direction(String attribute, String start, String end) {
        this.attribute = attribute;
        this.start = start;
        this.end = end;
    }

    String attribute() {
        return attribute;
    }

    String start() {
        return start;
    }

    String end() {
        return end;
    }

    boolean isRightToLeft() {
        return this == RIGHT_TO_LEFT;
    }
}
