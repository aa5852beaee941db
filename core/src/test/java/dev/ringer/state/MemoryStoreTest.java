package dev.ringer.state;

class MemoryStoreTest extends StateContract {

    @Override
    protected Store make(Bounds bounds) {
        return new MemoryStore(bounds);
    }

    @Override
    protected Store reopened(Store store, Bounds bounds) {
        return store;
    }
}
