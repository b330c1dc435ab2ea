package org.zhengpu.store.export;

/** Writes a network: first all nodes, then all edges. */
interface NetworkStream extends AutoCloseable {

  void start();

  void node(Network.Vertex vertex);

  /** All nodes have been written; edges follow. */
  void nodesEnd();

  void edge(Network.Edge edge);

  void finish();

  /** Lets go of what the writing needed; the stream below stays open. */
  @Override
  void close();
}
