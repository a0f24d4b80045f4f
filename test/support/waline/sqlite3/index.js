// The part of sqlite3's interface that Waline's database layer uses, over SQLite as WebAssembly. The package of
// that name has to be compiled for each machine, which takes minutes and a compiler.
const { Database: Wasm } = require('node-sqlite3-wasm');

class Database {
  #database;

  constructor(file, done) {
    let failure = null;
    try {
      this.#database = new Wasm(file);
    } catch (error) {
      failure = error;
    }
    setImmediate(() => done?.(failure));
  }

  configure() {}

  /** Rows of a query: `done(error, rows)`. */
  all(sql, done) {
    let answer;
    try {
      answer = [null, this.#database.all(sql)];
    } catch (error) {
      answer = [error];
    }
    setImmediate(() => done(...answer));
  }

  /** A statement: `done` is called with `lastID` and `changes` as its `this`. */
  run(sql, done) {
    let self = {};
    let failure = null;
    try {
      const { changes } = this.#database.run(sql);
      const { id } = this.#database.get('SELECT last_insert_rowid() AS id');
      self = { lastID: Number(id), changes };
    } catch (error) {
      failure = error;
    }
    setImmediate(() => done?.call(self, failure));
  }

  close(done) {
    this.#database.close();
    setImmediate(() => done?.(null));
  }
}

module.exports = { Database, verbose: () => module.exports };
