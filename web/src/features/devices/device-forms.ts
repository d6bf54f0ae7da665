export { RemoveDialog } from './remove-dialog.tsx';
export { RenameForm } from './rename-form.tsx';
