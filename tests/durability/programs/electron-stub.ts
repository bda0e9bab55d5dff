/** Stands for `electron` outside of it: electron-store asks it for folders that every caller here gives itself. */
export default {};
