package express.messaging;

/** How letters of one channel leave. */
interface Way {

    /**
     * Hands a letter over. It may be handed over twice under the same name, if this node dies before it is noted.
     *
     * @throws Refused if it will never be taken; after any other exception it is tried again
     */
    void handOver(Posted letter);
}
